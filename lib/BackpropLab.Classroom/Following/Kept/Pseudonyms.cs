using System.Security.Cryptography;

namespace BackpropLab.Classroom;

/// <summary>Names for students who give none.</summary>
static class Pseudonyms
{
    static readonly string[] kinds = ["amber", "brave", "calm", "clever", "cosy", "early", "gentle", "golden", "happy", "keen", "kind", "lively", "lucky", "merry", "nimble", "patient", "quick", "quiet", "silver", "steady", "sunny", "tidy", "violet", "warm", "wise"];
    static readonly string[] animals = ["badger", "beaver", "crane", "dolphin", "falcon", "finch", "fox", "gecko", "hare", "heron", "ibex", "jackdaw", "koala", "lark", "lynx", "marten", "newt", "otter", "owl", "panda", "raven", "robin", "seal", "tapir", "wren"];

    /// <summary>A name at random; the number makes it another one where it is taken.</summary>
    public static string Next(int taken) =>
        $"{kinds[RandomNumberGenerator.GetInt32(kinds.Length)]} {animals[RandomNumberGenerator.GetInt32(animals.Length)]}{(taken == 0 ? "" : FormattableString.Invariant($" {RandomNumberGenerator.GetInt32(2, 100 + taken)}"))}";
}
