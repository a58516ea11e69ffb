using System.Buffers.Binary;
using System.IO.Compression;

namespace BackpropLab.Display;

/// <summary>
/// A field that changes from frame to frame, for the script of the page: the values of the figure's first trace and what
/// each frame is called.
/// </summary>
sealed class Animation
{
    /// <summary>The number that stands for the value 1: finer than any colour, and even, so that a half is exact.</summary>
    const double One = 4000;

    /// <summary>Frames of equal length with values from 0 to 1.</summary>
    public Animation(IReadOnlyList<IReadOnlyList<double>> frames, IReadOnlyList<string> labels)
    {
        Labels = labels;
        Values = Packed(frames);
    }

    public IReadOnlyList<string> Labels { get; }

    /// <summary>
    /// Frame by frame and row by row how much each value has grown since the frame before: 16 bits, the low byte
    /// first, all of it gzip in base64.
    /// </summary>
    public string Values { get; }

    // Hidden until the script has drawn the plot: without it there is nothing to play.
    public string Controls() => FormattableString.Invariant($"""
        <div class="bl-controls" role="group" aria-label="Animation" hidden>
        <button type="button">Play</button>
        <input type="range" min="0" max="{Labels.Count - 1}" step="1" value="{Labels.Count - 1}" aria-label="Epoch" aria-valuetext="{HtmlOutput.Encode(Labels[^1])}">
        <span aria-hidden="true">{HtmlOutput.Encode(Labels[^1])}</span>
        </div>

        """);

    static string Packed(IReadOnlyList<IReadOnlyList<double>> frames)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var before = new short[frames[0].Count];
            var bytes = new byte[2 * before.Length];
            foreach (var frame in frames)
            {
                for (var i = 0; i < before.Length; i++)
                {
                    var value = (short)Math.Round(frame[i] * One);
                    BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(2 * i), (short)(value - before[i]));
                    before[i] = value;
                }

                gzip.Write(bytes);
            }
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }
}
