using System.CommandLine;
using System.CommandLine.Parsing;

namespace BackpropLab.Cli;

/// <summary>What options take, and the sentence for what they do not.</summary>
static class OptionRules
{
    /// <summary>Refuses a value that is not of the option's type, or does not keep to its rule.</summary>
    public static void Require<T>(Option<T> option, Func<T?, bool> holds, string expected) => option.Validators.Add(result =>
    {
        var given = string.Join(' ', result.Tokens.Select(token => token.Value));
        if (!Holds(result, holds))
            result.AddError($"{result.Option.Name} takes {expected}, not {(given.Length == 0 ? "nothing" : given)}.");
    });

    static bool Holds<T>(OptionResult result, Func<T?, bool> holds)
    {
        try
        {
            return holds(result.GetValueOrDefault<T>());
        }
        catch (InvalidOperationException)
        {
            // The value is not even of the option's type.
            return false;
        }
    }
}
