package descenso.check;

import descenso.course.question.Exercise;
import descenso.expr.NumberText;
import descenso.quiz.Question;
import descenso.quiz.QuestionVariables;
import descenso.quiz.RoundingNoise;
import descenso.quiz.Solution;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A question about a number as somebody may meet it: with some of its values. */
record SampledQuestion(Question.Number question, Map<String, Double> values) {

    static SampledQuestion of(Question.Number question, long seed) {
        return new SampledQuestion(question, question.values().drawn(seed));
    }

    /**
     * The right number; perhaps not finite.
     *
     * @throws IllegalArgumentException where a rule does not allow a hyperparameter's value
     */
    double answer() {
        return question.solution().value(values);
    }

    /** Whether a number would pass for another. */
    boolean areAlike(double number, double other) {
        return question.tolerance().allows(number, other);
    }

    /**
     * The same with one value a little larger, and what follows from it.
     *
     * @param part of the value by which; of a share near 1, of what it leaves
     */
    SampledQuestion nudged(String name, double part) {
        Map<String, Double> nudged = new LinkedHashMap<>();
        question.values().sources().forEach((each, source) -> {
            double before = values.getOrDefault(each, Double.NaN);
            double value =
                    source instanceof QuestionVariables.Derived derived ? Solution.in(nudged, derived.value()) : before;
            nudged.put(each, each.equals(name) ? before + part * scale(before) : value);
        });
        return new SampledQuestion(question, nudged);
    }

    private static double scale(double value) {
        return value > 0 && value < 1 ? Math.min(value, 1 - value) : Math.abs(value);
    }

    /** What a learner is told of the values. */
    Map<String, Double> told(Collection<String> names) {
        Map<String, Double> told = new HashMap<>(values);
        told.keySet().retainAll(names);
        return told;
    }

    /** As it can stand in words, for a value or the answer. */
    String written(String name) {
        return NumberText.of(name.equals(Exercise.ANSWER) ? answer() : value(name));
    }

    private double value(String name) {
        return RoundingNoise.of(values.getOrDefault(name, Double.NaN));
    }

    /** To as many significant digits. */
    static double rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
    }

    /** How many significant digits a value has. */
    int digits(String name) {
        double value = value(name);
        return Double.isFinite(value)
                ? new BigDecimal(NumberText.of(value)).stripTrailingZeros().precision()
                : 0;
    }

    /** As in x = 3, lr = 0.1. */
    @Override
    public String toString() {
        return values.keySet().stream()
                .map(name -> name + " = " + written(name))
                .collect(Collectors.joining(", "));
    }
}
