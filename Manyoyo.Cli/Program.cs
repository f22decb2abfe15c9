using Manyoyo.Cli;
using Manyoyo.Cli.Output;
using Manyoyo.Engine.Execution;
using Manyoyo.Engine.Host;
using Manyoyo.Engine.Terminals;

using var signals = Signals.Catch();
using var output = StandardStreams.Output();
using var error = StandardStreams.Error();
var streams = new Streams(output, error, () => TerminalInput.ReadLine(signals)) { Bytes = output.BaseStream };
var runner = new ProcessRunner(signals);
return new App(streams, HostFacts.Read, new Disk(), runner, signals, new InteractiveRunner(runner, signals)).Run(args);
