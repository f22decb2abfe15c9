using Manyoyo.Cli;
using Manyoyo.Cli.Output;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;

using var signals = Signals.Catch();
using var output = StandardStreams.Output();
using var error = StandardStreams.Error();
var streams = new Streams(output, error, () => TerminalInput.ReadLine(signals));
return new App(streams, HostFacts.Read, new Disk(), new ProcessRunner(signals), signals).Run(args);
