using System.Xml.Linq;

namespace BackpropLab.Tests.Exercises;

public class CourseMapTests
{
    [Fact]
    public void Every_idea_grows_from_ideas_of_its_own_lesson_or_an_earlier_one()
    {
        foreach (var idea in CourseIdeas.All)
        {
            foreach (var name in idea.From)
                Assert.InRange(CourseIdeas.All.Single(other => other.Name == name).Lesson, 1, idea.Lesson);
        }
    }

    [Fact]
    public void Every_lesson_with_exercises_has_its_row_and_its_name() =>
        Assert.Equal(
            Catalogue.Entries.Select(entry => entry.Lesson).Distinct().Order(),
            CourseIdeas.All.Select(idea => idea.Lesson).Distinct());


    [Fact]
    public void No_two_ideas_stand_in_one_place() =>
        Assert.Equal(CourseIdeas.All.Count, CourseIdeas.All.Select(idea => (idea.Lesson, idea.Lane)).Distinct().Count());

    [Fact]
    public void An_arrow_within_a_row_crosses_no_other_idea()
    {
        foreach (var idea in CourseIdeas.All)
        {
            foreach (var from in idea.From.Select(name => CourseIdeas.All.Single(other => other.Name == name)).Where(from => from.Lesson == idea.Lesson))
                Assert.DoesNotContain(CourseIdeas.All, other => other.Lesson == idea.Lesson && other.Lane > from.Lane && other.Lane < idea.Lane);
        }
    }

    [Fact]
    public void The_drawing_has_a_box_for_each_idea_and_an_arrow_for_each_step_between_them()
    {
        var svg = XDocument.Parse(MapDrawing.Draw("the map")).Root!;
        Assert.Equal(CourseIdeas.All.Count, svg.Elements("rect").Count());
        Assert.Equal(CourseIdeas.All.Sum(idea => idea.From.Length), svg.Elements("path").Count(path => path.Attribute("class")!.Value == "bl-map-head"));
        Assert.All(svg.Elements("rect"), box => Assert.InRange((double)box.Attribute("x")! + (double)box.Attribute("width")!, 0, Width(svg)));
    }

    [Fact]
    public void In_text_the_map_is_a_line_for_each_idea() => Snapshot.Match("course-map", Course.Map().ToString());

    static double Width(XElement svg) =>
        double.Parse(svg.Attribute("viewBox")!.Value.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);
}
