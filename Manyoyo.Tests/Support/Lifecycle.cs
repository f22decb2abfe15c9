// NUnit shares one instance of a fixture between its tests unless told otherwise.
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
