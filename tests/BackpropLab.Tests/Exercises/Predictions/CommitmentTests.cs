using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Predictions;

public class CommitmentTests
{
    readonly string id = Guid.NewGuid().ToString();

    [Fact]
    public void Until_its_outcome_is_seen_a_prediction_may_be_changed()
    {
        Commitments.Keep(id, "a");

        Assert.Equal(new("b", "b", IsSeen: false), Commitments.Keep(id, "b"));
        Assert.Equal(new("b", "b", IsSeen: true), Commitments.Seen(id));
    }

    [Fact]
    public void Afterwards_the_first_one_is_remembered()
    {
        Commitments.Keep(id, "a");
        Commitments.Seen(id);
        Commitments.Keep(id, "b");

        Assert.Equal(new("a", "c", IsSeen: true), Commitments.Keep(id, "c"));
    }

    [Fact]
    public void One_that_was_taken_out_is_none_and_comes_back_with_its_first()
    {
        Commitments.Keep(id, "a");
        Assert.Null(Commitments.Keep(id, null));
        Assert.Null(Commitments.Seen(id));

        Commitments.Keep(id, "a");
        Commitments.Seen(id);
        Commitments.Keep(id, null);
        Assert.Null(Commitments.Seen(id));
        Assert.Equal(new("a", "b", IsSeen: true, IsLate: true), Commitments.Keep(id, "b"));
    }

    [Fact]
    public void What_happened_without_a_prediction_binds_nobody_and_makes_the_next_one_late()
    {
        Assert.Null(Commitments.Seen(id));
        Commitments.Keep(id, "a");

        Assert.Equal(new("b", "b", IsSeen: false, IsLate: true), Commitments.Keep(id, "b"));
        Assert.Equal(new("b", "b", IsSeen: true, IsLate: true), Commitments.Seen(id));
        Assert.Equal(new("b", "a", IsSeen: true, IsLate: true), Commitments.Keep(id, "a"));
    }

    [Fact]
    public void One_that_was_taken_out_before_its_outcome_was_shown_comes_back_late()
    {
        Commitments.Keep(id, "a");
        Commitments.Keep(id, null);
        Assert.False(Commitments.IsShown(id));
        Commitments.Seen(id);

        Assert.True(Commitments.IsShown(id));
        Assert.Equal(new("a", "a", IsSeen: false, IsLate: true), Commitments.Keep(id, "a"));
    }
}
