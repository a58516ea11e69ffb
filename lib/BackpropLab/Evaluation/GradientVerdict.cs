namespace BackpropLab;

/// <summary>What a comparison of an analytic with a numeric gradient says.</summary>
public enum GradientVerdict
{
    /// <summary>They agree.</summary>
    Agrees,

    /// <summary>They differ.</summary>
    Differs,

    /// <summary>They agree, save where the difference quotient straddles a kink of ReLU and means nothing.</summary>
    AgreesBesideKinks,

    /// <summary>The analytic gradient does not have the parameter's shape; nothing else was compared.</summary>
    ShapeDiffers,

    /// <summary>Every element is at a kink, so that there was nothing to compare. What was not compared has not passed.</summary>
    NotChecked,
}
