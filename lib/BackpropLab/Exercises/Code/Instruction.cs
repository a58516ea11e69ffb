using System.Reflection.Emit;

namespace BackpropLab.Exercises;

/// <summary>One step of a method.</summary>
/// <param name="Code">What it does.</param>
/// <param name="Operand">The number that stands with it, such as the token of a field; 0 if there is none.</param>
readonly record struct Instruction(OpCode Code, int Operand)
{
    /// <summary>The place of the local variable that it stores into or loads; null if it does neither.</summary>
    /// <param name="name">"stloc" or "ldloc".</param>
    public int? Local(string name) => !Code.Name!.StartsWith(name, StringComparison.Ordinal) ? null
        : Code.Name.Length == name.Length + 2 && char.IsAsciiDigit(Code.Name[^1]) ? Code.Name[^1] - '0'
        : Operand;
}
