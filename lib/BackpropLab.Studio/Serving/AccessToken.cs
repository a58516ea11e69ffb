using System.Security.Cryptography;
using System.Text;

namespace BackpropLab.Studio;

/// <summary>A secret that opens a live page, or keeps it open: who does not know it cannot reach the page.</summary>
sealed class AccessToken
{
    /// <summary>How many bytes one is made of.</summary>
    public const int Bytes = 24;

    readonly byte[] expected;

    /// <param name="bytes">What it is made of; nobody else can know or guess it.</param>
    public AccessToken(ReadOnlySpan<byte> bytes)
    {
        Text = Convert.ToHexStringLower(bytes);
        expected = Encoding.UTF8.GetBytes(Text);
    }

    /// <summary>A token that was never used.</summary>
    public static AccessToken New() => new(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The token as it stands in an address or a cookie.</summary>
    public string Text { get; }

    /// <summary>Whether this is the token; the time it takes does not tell how much of it is right.</summary>
    public bool Is(string text) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), expected);
}
