namespace BackpropLab.Tests.Exercises.Mutation;

/// <summary>A right function with one small change.</summary>
/// <param name="Form">The right function.</param>
/// <param name="Operator">The kind of change.</param>
/// <param name="Name">The change in words that tell it from the others of its form.</param>
/// <param name="Source">The changed function as the only one of a class.</param>
sealed record Mutant(RightForm Form, string Operator, string Name, string Source)
{
    /// <summary>What the mutant is called in the list of equivalent ones.</summary>
    public string Key => $"{Form.Exercise.Id} {Form.Name}: {Name}";

    /// <summary>Whether it is the right function as it is.</summary>
    public bool IsUnchanged => Source == Form.Source;

    /// <summary>The right function as it is.</summary>
    public static Mutant Unchanged(RightForm form) => new(form, "", "unchanged", form.Source);
}
