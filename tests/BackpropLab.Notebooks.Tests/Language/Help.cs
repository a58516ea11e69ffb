using BackpropLab.Kernel;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Language;

/// <summary>Asks for help with a cell in which | marks the cursor. All tests ask one kernel, in which no cell has run.</summary>
static class Help
{
    /// <summary>The first cell of a lesson.</summary>
    public const string Opening = """
        #r "../lib/bin/BackpropLab.dll"
        #r "../lib/bin/MathNet.Numerics.dll"
        using BackpropLab; using MathNet.Numerics.LinearAlgebra;
        """;

    static readonly ILanguageServices Services = new NotebookKernel(new KernelHost(new FileAssemblies(), Packages: null, _ => throw new InvalidOperationException("A cell was to be run."))).Language;

    /// <summary>A kernel answers one request at a time.</summary>
    static readonly SemaphoreSlim Turn = new(1);

    public static async Task<CompleteReply> CompleteAsync(string marked, params string[] preceding) =>
        (CompleteReply)await AskAsync(new CompleteRequest(Code(marked, out var cursor), cursor, preceding));

    public static async Task<InspectReply> InspectAsync(string marked, params string[] preceding) =>
        (InspectReply)await AskAsync(new InspectRequest(Code(marked, out var cursor), cursor, Preceding: preceding));

    public static async Task<SignatureReply> SignatureAsync(string marked, params string[] preceding) =>
        (SignatureReply)await AskAsync(new SignatureRequest(Code(marked, out var cursor), cursor, preceding));

    public static async Task<DefinitionReply> DefinitionAsync(string marked, params string[] preceding) =>
        (DefinitionReply)await AskAsync(new DefinitionRequest(Code(marked, out var cursor), cursor, preceding));

    public static async Task<IReadOnlyList<CellDiagnostic>> DiagnosticsAsync(string code, params IReadOnlyList<string> preceding) =>
        ((DiagnosticsReply)await AskAsync(new DiagnosticsRequest(code, preceding))).Diagnostics;

    public static async Task<MessageContent> AskAsync(HelpRequest request)
    {
        await Turn.WaitAsync();
        try
        {
            return await Services.AnswerAsync(request);
        }
        finally
        {
            Turn.Release();
        }
    }

    static string Code(string marked, out int cursor)
    {
        var at = marked.IndexOf('|');
        cursor = CodePoints.FromUtf16(marked, at);
        return marked.Remove(at, 1);
    }
}
