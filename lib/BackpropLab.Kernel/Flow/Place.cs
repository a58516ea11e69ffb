using System.Globalization;

namespace BackpropLab.Kernel;

/// <summary>Where an object can be: what the data flow tells apart. Two places that may hold one object are put in one group.</summary>
/// <param name="Kind">Which kind of place.</param>
/// <param name="Name">The variable's name; else a number that nothing else in the same code has.</param>
readonly record struct Place(PlaceKind Kind, string Name)
{
    /// <summary>What a function gives back.</summary>
    public static Place Result { get; } = new(PlaceKind.Result, "");

    /// <summary>A variable that later cells see.</summary>
    public static Place Variable(string name) => new(PlaceKind.Variable, name);

    /// <summary>What a function is called on (0), or a parameter of it, from 1.</summary>
    public static Place Parameter(int number) => new(PlaceKind.Parameter, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>What nobody sees outside of the code.</summary>
    public static Place Local(int number) => new(PlaceKind.Local, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number of a parameter.</summary>
    public static int NumberOf(Place parameter) => int.Parse(parameter.Name, CultureInfo.InvariantCulture);
}
