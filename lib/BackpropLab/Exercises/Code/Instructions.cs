using System.Reflection;
using System.Reflection.Emit;

namespace BackpropLab.Exercises;

/// <summary>What a method consists of, as the compiler left it (ECMA-335, Partition III).</summary>
static class Instructions
{
    const byte TwoBytes = 0xFE;

    static readonly Dictionary<int, OpCode> codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (int)(ushort)code.Value);

    /// <summary>The instructions of a method, without those that do nothing; none if its body cannot be read.</summary>
    public static IReadOnlyList<Instruction> Of(MethodBase method)
    {
        var bytes = Body(method)?.GetILAsByteArray() ?? [];
        var found = new List<Instruction>();
        for (var at = 0; at < bytes.Length;)
        {
            var value = bytes[at] == TwoBytes && at + 1 < bytes.Length ? bytes[at++] << 8 | bytes[at++] : bytes[at++];
            if (!codes.TryGetValue(value, out var code))
                return found;
            var operand = Number(bytes, at, code);
            if (code != OpCodes.Nop)
                found.Add(new(code, operand));
            at += Length(code) + (code.OperandType == OperandType.InlineSwitch ? 4 * operand : 0);
        }

        return found;
    }

    static MethodBody? Body(MethodBase method)
    {
        try
        {
            return method.GetMethodBody();
        }
        catch (InvalidOperationException)
        {
            // A method that was made as the program ran shows nobody what is in it.
            return null;
        }
    }

    static int Number(byte[] bytes, int at, OpCode code) => Length(code) switch
    {
        0 => 0,
        1 => bytes[at],
        2 => BitConverter.ToUInt16(bytes, at),
        _ => BitConverter.ToInt32(bytes, at),
    };

    static int Length(OpCode code) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
