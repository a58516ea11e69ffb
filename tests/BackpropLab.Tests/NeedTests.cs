using Xunit.Sdk;

namespace BackpropLab.Tests;

public class NeedTests
{
    const string WhyNot = "No Chromium was found.";

    [Fact]
    public void A_test_that_lacks_what_it_needs_is_skipped_and_says_why() =>
        Assert.EndsWith(WhyNot, Assert.IsType<SkipException>(Need.Lack(required: false, WhyNot)).Message);

    [Fact]
    public void A_test_that_lacks_what_the_gate_requires_fails_with_the_same_words() =>
        Assert.Equal(WhyNot, Assert.IsType<FailException>(Need.Lack(required: true, WhyNot)).Message);

    [Theory]
    [InlineData(1, "1 test was skipped. No Chromium was found.")]
    [InlineData(206, "206 tests were skipped. No Chromium was found.")]
    public void A_reason_is_said_once_for_all_its_tests(int count, string sentence) =>
        Assert.Equal(sentence, SkipSummary.Sentence(WhyNot, count));
}
