using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.Lessons;

public partial class LinkTests
{
    public static TheoryData<string> Notebooks => Run.CourseTests.Notebooks;

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_link_to_another_notebook_leads_to_one_of_its_headings(string name)
    {
        foreach (var cell in Open(name).Cells.Where(cell => cell.IsMarkdown))
        {
            foreach (Match link in LinkToNotebook().Matches(cell.Source))
            {
                var (file, heading) = (link.Groups["file"].Value, link.Groups["heading"].Value);
                Assert.True(File.Exists(Path.Combine(Repository.Notebooks, file)), $"{name} links to {file}, which is not there.");
                if (heading.Length > 0)
                    Assert.Contains(heading, Outline.Of(Open(file).Cells).Entries.Select(entry => entry.Id));
            }
        }
    }

    static DibDocument Open(string name) => DibDocument.Load(Path.Combine(Repository.Notebooks, name));

    [GeneratedRegex(@"\]\((?<file>[^)#\s:]+\.dib)(#(?<heading>[^)\s]+))?\)")]
    private static partial Regex LinkToNotebook();
}
