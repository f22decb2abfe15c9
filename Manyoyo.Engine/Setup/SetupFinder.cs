using Manyoyo.Engine.Host;

namespace Manyoyo.Engine.Setup;

/// <summary>Looks for an agent's set-up on a host. Nothing is changed.</summary>
public sealed class SetupFinder
{
    private readonly HostFacts _host;
    private readonly SetupRecipe _recipe;
    private readonly List<Finding> _findings = [];
    private readonly List<string> _volumes = [];
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly List<string> _named = [];
    private readonly List<string> _approved = [];
    private bool _hasLogin;

    private SetupFinder(HostFacts host, SetupRecipe recipe) => (_host, _recipe) = (host, recipe);

    /// <summary>Looks for it.</summary>
    public static FoundSetup Find(HostFacts host, SetupRecipe recipe) => new SetupFinder(host, recipe).Find();

    private FoundSetup Find()
    {
        foreach (var file in _recipe.Files)
        {
            Look(file);
        }

        var hasFile = _findings.Exists(finding => finding.State == FindingState.Found);
        Take([.. _recipe.Variables, .. _named]);
        Take(_recipe.SharedVariables);
        Take(_recipe.FurtherVariables.Where(further => _variables.ContainsKey(further.Key)).SelectMany(further => further.Value));
        WithholdKey();
        TellOfVariables();
        return new FoundSetup(_recipe)
        {
            Findings = _findings,
            Variables = _variables,
            Volumes = _volumes,
            IsUsed = hasFile || HasOwnVariable(),
        };
    }

    private void Look(SetupFile file)
    {
        var path = PathOf(file);
        var found = HostFile.At(path, file.IsFolder, file.MaxMebibytes);
        if (!found.IsThere)
        {
            _findings.Add(new(FindingState.Missing, _host.Shown(path), ""));
            return;
        }

        var about = "";
        var place = _findings.Count;
        var fault = found.Fault ?? Read(file, found.Text, out about);
        // What it gives that is of no use is told below it.
        _findings.Insert(place, fault is null ? new(FindingState.Found, _host.Shown(path), about) : new(FindingState.Unusable, _host.Shown(path), fault));
        if (fault is null && file.Use != SetupUse.Values)
        {
            _hasLogin |= file.Use == SetupUse.Login;
            _volumes.Add($"{_host.Shown(path)}:{file.Folder.Inside}/{file.Name}{(file.Use == SetupUse.Preferences ? ":ro" : "")}");
        }
    }

    /// <summary>Takes what a file gives.</summary>
    /// <returns>What is wrong with it; <c>null</c>: nothing.</returns>
    private string? Read(SetupFile file, string text, out string about)
    {
        about = file.Use switch
        {
            SetupUse.Login => "login: mounted, writable (tokens are renewed)",
            SetupUse.Preferences => "mounted, read-only",
            _ => "",
        };
        try
        {
            if (file is { Use: SetupUse.Login, IsFolder: false } && !SetupReaders.HoldsLogin(text))
            {
                return "holds no login";
            }

            if (file.Read?.Invoke(text) is { } values)
            {
                about = Taken(file, values, about);
            }

            return null;
        }
        catch (FormatException fault)
        {
            return fault.Message;
        }
    }

    private string Taken(SetupFile file, SetupValues values, string about)
    {
        // Claude Code sets the variables of its settings over those that it inherits; so a file's count before the caller's.
        var isWanted = !file.IsLastResort || !(_hasLogin || _recipe.Variables.Any(name => _variables.ContainsKey(name) || _host.Variable(name) is not null));
        var taken = values.Variables.Where(variable => isWanted && IsFit(variable.Key) && _variables.TryAdd(variable.Key, variable.Value)).ToList();
        _named.AddRange(values.Names.Where(IsFit));
        _findings.AddRange(values.Refused.Select(refused => Refused(refused.Name, refused.Why)));
        _approved.AddRange(values.ApprovedKeys);
        var told = taken.Where(variable => SetupVariables.ValueFault(variable.Key, variable.Value) is null).Select(variable => variable.Key);
        string[] parts = [about, string.Join(' ', told), .. values.Notes];
        return string.Join("; ", parts.Where(part => part.Length > 0)) is { Length: > 0 } all ? all : "nothing to take";
    }

    /// <summary>Whether a variable of this name may be taken; it is told where not.</summary>
    private bool IsFit(string name)
    {
        var fault = SetupVariables.NameFault(name);
        if (fault is not null)
        {
            _findings.Add(Refused(name, fault));
        }

        return fault is null;
    }

    private static Finding Refused(string name, string why) => new(FindingState.Unusable, name.Length == 0 ? "\"\"" : name, why);

    /// <summary>Takes variables of the caller's.</summary>
    private void Take(IEnumerable<string> names)
    {
        foreach (var name in names.Where(name => _host.Variable(name) is not null).ToList())
        {
            _variables.TryAdd(name, _host.Variable(name)!);
        }
    }

    // With both, Claude Code would bill the key; on the host it asks first, and keeps the answer.
    private void WithholdKey()
    {
        if (_hasLogin && _recipe.KeyBesideLogin is { } name && _variables.TryGetValue(name, out var key)
            && key == _host.Variable(name) && !_approved.Exists(ending => key.EndsWith(ending, StringComparison.Ordinal)))
        {
            _variables.Remove(name);
            _findings.Add(new(FindingState.Doubtful, name, $"not taken: it would be billed in place of the login; -e {name} hands it in"));
        }
    }

    private void TellOfVariables()
    {
        foreach (var (name, value) in _variables.ToList())
        {
            if (SetupVariables.ValueFault(name, value) is { } fault)
            {
                _variables.Remove(name);
                _findings.Add(Refused(name, fault));
            }
        }

        _findings.AddRange(_variables.Keys.Where(name => _host.Variable(name) == _variables[name])
            .Select(name => new Finding(FindingState.Found, name, "in the environment")));
        _findings.AddRange(_variables.Where(variable => IsOfThisMachine(variable.Value))
            .Select(variable => new Finding(FindingState.Doubtful, variable.Key, "is an address of this machine itself: see docs/setup.md")));
        if (!HasOwnVariable())
        {
            _findings.Add(new(FindingState.Missing, string.Join(' ', _recipe.Variables.Where(name => _host.Variable(name) is null).Take(3)) + " ...", ""));
        }
    }

    private bool HasOwnVariable() => _recipe.Variables.Concat(_named).Any(_variables.ContainsKey);

    // Inside, that is the container.
    private static bool IsOfThisMachine(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) && url.IsLoopback && url.Scheme.StartsWith("http", StringComparison.Ordinal);

    private string PathOf(SetupFile file)
    {
        var folder = file.Folder.Variable is { } variable && _host.Variable(variable) is { } moved
            ? Path.GetFullPath(moved, _host.WorkingDirectory)
            : Path.Combine(_host.Home, file.Folder.Usual);
        return Path.Combine(folder, file.Folder.Below, file.Name);
    }
}
