package descenso.check;

import descenso.course.question.Exercise;
import descenso.expr.NumberText;
import descenso.quiz.ComputedNumber;
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

/** A question with a number as its answer and one draw of its values. */
record SampledQuestion(ComputedNumber question, Map<String, Double> values) {

    static SampledQuestion of(ComputedNumber question, long seed) {
        return new SampledQuestion(question, question.values().draw(seed));
    }

    /**
     * Returns the correct number, which may be infinite or NaN.
     *
     * @throws IllegalArgumentException if the rule does not allow the value of a hyperparameter
     */
    double answer() {
        return question.solution().value(values);
    }

    /** Tests whether a number is accepted in place of another. */
    boolean areAlike(double number, double other) {
        return question.tolerance().allows(number, other);
    }

    /**
     * Returns this question with one value increased a little, and the derived values updated.
     *
     * @param fraction size of the change relative to the value; for a value between 0 and 1, relative to the smaller of
     *     the value and 1 minus the value
     */
    SampledQuestion nudged(String name, double fraction) {
        Map<String, Double> nudged = new LinkedHashMap<>();
        question.values().sources().forEach((each, source) -> {
            double before = values.getOrDefault(each, Double.NaN);
            double value =
                    source instanceof QuestionVariables.Derived derived ? Solution.in(nudged, derived.value()) : before;
            nudged.put(each, each.equals(name) ? before + fraction * scale(before) : value);
        });
        return new SampledQuestion(question, nudged);
    }

    private static double scale(double value) {
        return value > 0 && value < 1 ? Math.min(value, 1 - value) : Math.abs(value);
    }

    /** Returns the values that the learner sees, by name. */
    Map<String, Double> shown(Collection<String> names) {
        Map<String, Double> shown = new HashMap<>(values);
        shown.keySet().retainAll(names);
        return shown;
    }

    /** Returns the text of a value or of the answer. */
    String written(String name) {
        return NumberText.of(name.equals(Exercise.ANSWER) ? answer() : value(name));
    }

    private double value(String name) {
        return RoundingNoise.cleaned(values.getOrDefault(name, Double.NaN));
    }

    /** Returns a value rounded to a number of significant digits. */
    static double rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
    }

    /** Returns the number of significant digits of a value; 0 if it is not finite. */
    int digits(String name) {
        double value = value(name);
        return Double.isFinite(value)
                ? new BigDecimal(NumberText.of(value)).stripTrailingZeros().precision()
                : 0;
    }

    /** Returns the values in the form {@code x = 3, lr = 0.1}. */
    @Override
    public String toString() {
        return values.keySet().stream()
                .map(name -> name + " = " + written(name))
                .collect(Collectors.joining(", "));
    }
}
