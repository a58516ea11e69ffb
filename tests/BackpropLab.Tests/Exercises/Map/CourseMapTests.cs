using System.Xml.Linq;
using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Map;

public class CourseMapTests
{
    [Fact]
    public void Every_idea_grows_from_ideas_of_its_own_lesson_or_an_earlier_one()
    {
        foreach (var idea in Courses.Found.Ideas)
        {
            foreach (var name in idea.From)
                Assert.InRange(Courses.Found.Ideas.Single(other => other.Name == name).Lesson, 1, idea.Lesson);
        }
    }

    [Fact]
    public void Every_lesson_with_exercises_has_its_row_and_its_name() =>
        Assert.Equal(
            ProgressEntry.All(Courses.Found).Select(entry => entry.Lesson).Distinct().Order(),
            Courses.Found.Ideas.Select(idea => idea.Lesson).Distinct());


    [Fact]
    public void No_two_ideas_stand_in_one_place() =>
        Assert.Equal(Courses.Found.Ideas.Count, Courses.Found.Ideas.Select(idea => (idea.Lesson, idea.Lane)).Distinct().Count());

    [Fact]
    public void An_arrow_within_a_row_crosses_no_other_idea()
    {
        foreach (var idea in Courses.Found.Ideas)
        {
            foreach (var from in idea.From.Select(name => Courses.Found.Ideas.Single(other => other.Name == name)).Where(from => from.Lesson == idea.Lesson))
                Assert.DoesNotContain(Courses.Found.Ideas, other => other.Lesson == idea.Lesson && Place(other) > Place(from) && Place(other) < Place(idea));
        }
    }

    [Fact]
    public void The_drawing_has_a_box_for_each_idea_and_an_arrow_for_each_step_between_them()
    {
        var svg = XDocument.Parse(new MapDrawing(Courses.Found).Draw("the map")).Root!;
        Assert.Equal(Courses.Found.Ideas.Count, svg.Elements("rect").Count());
        Assert.Equal(Courses.Found.Ideas.Sum(idea => idea.From.Length), svg.Elements("path").Count(path => path.Attribute("class")!.Value == "bl-map-head"));
        Assert.All(svg.Elements("rect"), box => Assert.InRange((double)box.Attribute("x")! + (double)box.Attribute("width")!, 0, Width(svg)));
    }

    [Fact]
    public void In_text_the_map_is_a_line_for_each_idea() => Snapshot.Match("course-map", Course.Map().ToString());

    static int Place(Idea idea) => Array.IndexOf([.. Courses.Found.Lanes], idea.Lane);

    static double Width(XElement svg) =>
        double.Parse(svg.Attribute("viewBox")!.Value.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);
}
