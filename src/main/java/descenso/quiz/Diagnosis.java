package descenso.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the mistakes that make a wrong number, by making each of them. */
record Diagnosis(Question.Number question, Map<String, Double> values) {

    private static final double PERCENT = 100;

    /** @param given a number that is not right */
    List<Slip> of(double given) {
        double right = question.solution().value(values);
        List<Slip> slips = new ArrayList<>();
        if (question.tolerance().allows(given, -right)) {
            slips.add(new Slip(Mistake.SIGN, ""));
        }
        if (question.tolerance().allows(given, PERCENT * right)
                || question.tolerance().allows(given, right / PERCENT)) {
            slips.add(new Slip(Mistake.PERCENT, ""));
        }
        return slips;
    }
}
