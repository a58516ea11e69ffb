namespace BackpropLab;

/// <summary>Every exercise and question, in the order of the lessons.</summary>
static class Catalogue
{
    public static IReadOnlyList<FunctionExercise> Functions { get; } =
    [
        FeatureMeans.Exercise,
        FeatureDeviations.Exercise,
        Standardize.Exercise,
        Sigmoid.Exercise,
        BinaryCrossEntropy.Exercise,
        WeightGradient.Exercise,
        BiasGradient.Exercise,
        Descend.Exercise,
        Accuracy.Exercise,
        InitialParameters.Exercise,
        Forward.Exercise,
        OutputDelta.Exercise,
        HiddenDelta.Exercise,
        OutputWeightGradient.Exercise,
        OutputBiasGradient.Exercise,
        HiddenWeightGradient.Exercise,
        HiddenBiasGradient.Exercise,
        NumericGradient.Exercise,
        Batch.Exercise,
        UpdatesPerEpoch.Exercise,
        EpochLoss.Exercise,
        Epoch.Exercise,
        Relu.Exercise,
        ReluDerivative.Exercise,
        TanhDerivative.Exercise,
        ReluHiddenDelta.Exercise,
        DeadUnits.Exercise,
        LogitsLoss.Exercise,
        WithoutZeroGrad.Exercise,
        LogitsGradient.Exercise,
        SoftmaxOfLogits.Exercise,
        CrossEntropy.Exercise,
        SoftmaxJacobian.Exercise,
        SoftmaxDelta.Exercise,
        SoftmaxWeightGradient.Exercise,
        SoftmaxBiasGradient.Exercise,
        ForwardHidden.Exercise,
        HiddenGradients.Exercise,
        TanhGradients.Exercise,
        ForwardRow.Exercise,
        SquaredError.Exercise,
        SquaredErrorDelta.Exercise,
        SampleWeightGradient.Exercise,
        SampleHiddenGradient.Exercise,
        SgdEpoch.Exercise,
        ScaleTargets.Exercise,
        UnscaleTargets.Exercise,
        LeakyRelu.Exercise,
        HeWeights.Exercise,
        DecayedGradient.Exercise,
        EarlyStop.Exercise,
        PredictedClasses.Exercise,
        Confusion.Exercise,
        Collapse.Exercise,
        KernelMatrix.Exercise,
        DecisionValues.Exercise,
        ParameterTotal.Exercise,
        SaturatedShare.Exercise,
    ];

    public static IReadOnlyList<ConceptQuestion> Questions { get; } =
    [
        .. DataQuestions.All,
        .. LogisticQuestions.All,
        .. BackpropQuestions.All,
        .. MiniBatchQuestions.All,
        .. ActivationQuestions.All,
        .. AutogradQuestions.All,
        .. SoftmaxQuestions.All,
        .. RegressionQuestions.All,
        .. DigitQuestions.All,
        .. ReasonQuestions.All,
    ];

    /// <summary>All of them as entries of the progress file: each lesson's exercises, then its questions.</summary>
    public static IReadOnlyList<ProgressEntry> Entries { get; } =
    [
        .. Functions.Select(exercise => new ProgressEntry(exercise.Id, exercise.Title, exercise.Points))
            .Concat(Questions.Select(question => new ProgressEntry(question.Id, question.Text, ConceptQuestion.Points)))
            .OrderBy(entry => entry.Lesson),
    ];

    public static FunctionExercise? Function(string id) => Functions.FirstOrDefault(exercise => exercise.Id == id);

    public static ConceptQuestion? Question(string id) => Questions.FirstOrDefault(question => question.Id == id);
}
