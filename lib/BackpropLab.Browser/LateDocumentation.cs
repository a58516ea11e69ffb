using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Browser;

/// <summary>
/// The documentation of an assembly, which comes after the assembly: nobody reads it before help is asked for. Roslyn's own
/// class for it lies in an assembly that comes no sooner.
/// </summary>
/// <param name="find">Gives what the compiler has written of the assembly, as XML; null if it has not come.</param>
sealed class LateDocumentation(Func<byte[]?> find) : DocumentationProvider
{
    Dictionary<string, XElement>? members;

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    protected override string GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default)
    {
        if (members is null && find() is { } xml)
            members = XDocument.Load(new MemoryStream(xml)).Descendants("member").ToDictionary(member => (string)member.Attribute("name")!);
        return members?.GetValueOrDefault(documentationMemberID)?.ToString() ?? "";
    }
}
