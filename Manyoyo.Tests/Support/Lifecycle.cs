// NUnit shares one instance of a fixture between its tests unless told otherwise.
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]

// Of the fixtures that may run beside each other: those are processes of their own, and mostly wait for an engine.
[assembly: LevelOfParallelism(4)]

// Sessions live on Linux and macOS; the tests set modes of files.
[assembly: System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
