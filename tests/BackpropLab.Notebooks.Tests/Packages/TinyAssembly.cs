using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackpropLab.Notebooks.Tests.Packages;

/// <summary>Assemblies of a few lines.</summary>
static class TinyAssembly
{
    static readonly ImmutableArray<MetadataReference> framework =
        [.. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll")
            .Where(path => !path.EndsWith(".Native.dll", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Compiles one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="code">Its code.</param>
    /// <param name="references">The assemblies that it uses beside the framework's.</param>
    public static byte[] Compile(string name, string code, params byte[][] references) => Compile(name, code, isSigned: false, references);

    /// <summary>Compiles one with a strong name. Only the runtime of .NET Framework asks for more than the public key.</summary>
    public static byte[] CompileSigned(string name, string code, params byte[][] references) => Compile(name, code, isSigned: true, references);

    static byte[] Compile(string name, string code, bool isSigned, byte[][] references)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);
        if (isSigned)
            options = options.WithPublicSign(true).WithCryptoPublicKey([.. typeof(object).Assembly.GetName().GetPublicKey()!]);
        var compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code)], [.. framework, .. references.Select(image => MetadataReference.CreateFromImage(image))], options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }
}
