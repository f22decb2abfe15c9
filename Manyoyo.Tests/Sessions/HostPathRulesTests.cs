using Manyoyo.Engine.Sessions;
using Manyoyo.Tests.Support;

namespace Manyoyo.Tests.Sessions;

public sealed class HostPathRulesTests
{
    private readonly FakeDisk _disk = new();

    [TestCase("/home/user/project", "/home/user/project")]
    [TestCase("/home/user/project/", "/home/user/project")]
    [TestCase("/home/user/../user/project", "/home/user/project")]
    [TestCase(".", "/home/user/project")]
    [TestCase("./src", "/home/user/project/src")]
    [TestCase("src", "/home/user/project/src")]
    [TestCase("~/project", "/home/user/project")]
    [TestCase("$HOME/project", "/home/user/project")]
    [TestCase("${HOME}/project", "/home/user/project")]
    [TestCase("/home/other", "/home/other")]
    [TestCase("/home/user2", "/home/user2")]
    [TestCase("/home/user/.ssh/x", "/home/user/.ssh/x")]
    [TestCase("/home/user/.sshx", "/home/user/.sshx")]
    [TestCase("/usr/src", "/usr/src")]
    [TestCase("/opt/x", "/opt/x")]
    [TestCase("/var/tmp", "/var/tmp")]
    [TestCase("/etcetera", "/etcetera")]
    [TestCase("/srv", "/srv")]
    [TestCase("/tmp", "/tmp")]
    [TestCase("/home/user/a 'b' \"c\", d: $e\t\n中😀", "/home/user/a 'b' \"c\", d: $e\t\n中😀")]
    public void A_directory_is_taken(string path, string resolved)
    {
        _disk.Directories.Add(resolved);

        Assert.That(Check(path), Is.EqualTo(resolved));
    }

    [TestCase("/", "the whole disk")]
    [TestCase("//", "the whole disk")]
    [TestCase("/home/user", "the home directory")]
    [TestCase("/home/user/", "the home directory")]
    [TestCase("~", "the home directory")]
    [TestCase("..", "the home directory")]
    [TestCase("/home", "a parent of the home directory")]
    [TestCase("/home/user/.ssh", "a folder of keys and settings")]
    [TestCase("~/.docker/", "a folder of keys and settings")]
    [TestCase("~/.manyoyo", "a folder of keys and settings")]
    [TestCase("/bin", "a system directory")]
    [TestCase("/boot", "a system directory")]
    [TestCase("/dev", "a system directory")]
    [TestCase("/etc", "a system directory")]
    [TestCase("/lib", "a system directory")]
    [TestCase("/lib64", "a system directory")]
    [TestCase("/opt", "a system directory")]
    [TestCase("/proc", "a system directory")]
    [TestCase("/root", "a system directory")]
    [TestCase("/run", "a system directory")]
    [TestCase("/sbin", "a system directory")]
    [TestCase("/sys", "a system directory")]
    [TestCase("/usr", "a system directory")]
    [TestCase("/var/", "a system directory")]
    [TestCase("/boot/efi", "inside /boot")]
    [TestCase("/dev/shm", "inside /dev")]
    [TestCase("/etc/nginx", "inside /etc")]
    [TestCase("/proc/self", "inside /proc")]
    [TestCase("/sys/fs/cgroup", "inside /sys")]
    public void A_directory_that_is_not_a_project_s_is_refused(string path, string why)
    {
        var resolved = Hosts.Plain.Absolute(path);
        _disk.Directories.Add(resolved.Length > 1 ? resolved.TrimEnd('/') : resolved);

        Assert.That(() => Check(path), Refusal.About($" is {why}: an agent must not get it whole"));
        Assert.That(() => Check(path), Refusal.Advising("--hp"));
    }

    [Test]
    public void The_home_directory_of_root_is_one_too()
    {
        _disk.Directories.Add("/root");
        _disk.Directories.Add("/root/project");
        var rules = new HostPathRules(Hosts.Plain with { Home = "/root" }, _disk);

        Assert.That(() => rules.Check("/root", "it"), Refusal.About("the home directory"));
        Assert.That(rules.Check("/root/project", "it"), Is.EqualTo("/root/project"));
        Assert.That(rules.Check("/home/user", "it"), Is.EqualTo("/home/user"));
    }

    [Test]
    public void The_folder_of_manyoyo_may_be_elsewhere()
    {
        _disk.Directories.UnionWith(["/data/my", "/home/user/.manyoyo"]);
        var rules = new HostPathRules(Hosts.Plain.With("MANYOYO_HOME", "/data/my"), _disk);

        Assert.That(() => rules.Check("/data/my", "it"), Refusal.About("a folder of keys and settings"));
        Assert.That(rules.Check("/home/user/.manyoyo", "it"), Is.EqualTo("/home/user/.manyoyo"));
    }

    [TestCase("/home/user/etc", "/etc", "a system directory")]
    [TestCase("/home/user/nginx", "/etc/nginx", "inside /etc")]
    [TestCase("/home/user/all", "/", "the whole disk")]
    [TestCase("/home/user/home", "/home/user", "the home directory")]
    [TestCase("/home/user/keys", "/home/user/.ssh", "a folder of keys and settings")]
    public void A_link_is_what_it_leads_to(string link, string target, string why)
    {
        _disk.Directories.Add(target);
        _disk.Links[link] = target;

        Assert.That(() => Check(link), Refusal.That($"the host path {target} is {why}: an agent must not get it whole"));
    }

    [TestCase("/home/user", "/data/user", "/data/user", "the home directory")]
    [TestCase("/home/user", "/data/user", "/data", "a parent of the home directory")]
    [TestCase("/bin", "/usr/bin", "/usr/bin", "a system directory")]
    [TestCase("/home/user/.ssh", "/data/keys", "/data/keys", "a folder of keys and settings")]
    [TestCase("/sys", "/data/sys", "/data/sys/fs", "inside /data/sys")]
    public void A_rule_holds_for_what_its_folder_leads_to(string folder, string target, string path, string why)
    {
        _disk.Directories.UnionWith([target, path]);
        _disk.Links[folder] = target;

        Assert.That(() => Check(path), Refusal.About(why));
    }

    [Test]
    public void A_directory_that_is_missing_is_refused() =>
        Assert.That(() => Check("./gone\e"), Refusal.That("the host path ./gone\\e does not exist"));

    [Test]
    public void A_file_is_refused()
    {
        _disk.Files["/home/user/file"] = "";

        Assert.That(() => Check("/home/user/file"), Refusal.That("the host path /home/user/file is not a directory"));
    }

    [TestCase("/home/user/a\r\nb")]
    [TestCase("/home/user/a\uFFFDb")]
    public void What_the_engines_can_not_mount_is_refused(string path)
    {
        _disk.Directories.Add(path);

        Assert.That(() => Check(path), Refusal.About("the engines can not mount a path with CR LF or invalid UTF-8 in it"));
    }

    [TestCase("/home/user/new", "/home/user/new")]
    [TestCase("/home/user/new/er/est", "/home/user/new/er/est")]
    [TestCase("/new", "/new")]
    [TestCase("~/project", "/home/user/project")]
    public void A_directory_that_may_be_missing_may_be_missing(string path, string resolved) =>
        Assert.That(new HostPathRules(Hosts.Plain, _disk).CheckEvenIfMissing(path, "it"), Is.EqualTo(resolved));

    [TestCase("/etc/new", "inside /etc")]
    [TestCase("/home/user/link/new", "inside /etc")]
    [TestCase("/home/user", "the home directory")]
    [TestCase("/home/user/.manyoyo", "a folder of keys and settings")]
    public void A_missing_directory_is_held_to_the_same_rules(string path, string why)
    {
        _disk.Directories.Add("/etc");
        _disk.Links["/home/user/link"] = "/etc";

        Assert.That(() => new HostPathRules(Hosts.Plain, _disk).CheckEvenIfMissing(path, "it"), Refusal.About(why));
    }

    private string Check(string path) => new HostPathRules(Hosts.Plain, _disk).Check(path, "the host path");
}
