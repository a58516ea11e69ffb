using System.Security.Cryptography;
using System.Text;

namespace BackpropLab.Studio;

/// <summary>A secret that opens a live page, or keeps it open: who does not know it cannot reach the page.</summary>
sealed class AccessToken
{
    const int Bytes = 24;

    readonly byte[] expected;

    public AccessToken()
    {
        Text = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        expected = Encoding.UTF8.GetBytes(Text);
    }

    /// <summary>The token as it stands in an address or a cookie.</summary>
    public string Text { get; }

    /// <summary>Whether this is the token; the time it takes does not tell how much of it is right.</summary>
    public bool Is(string text) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), expected);
}
