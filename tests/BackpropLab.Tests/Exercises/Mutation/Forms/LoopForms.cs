namespace BackpropLab.Tests.Exercises.Mutation;

/// <summary>
/// Right functions as one writes them who does not know the short verbs: element by element, in loops. They can go wrong in ways
/// in which the solutions cannot, so their mutants are tried as well. Each is named after its exercise's function.
/// </summary>
static partial class LoopForms;
