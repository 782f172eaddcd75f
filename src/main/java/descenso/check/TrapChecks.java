package descenso.check;

import descenso.course.question.Exercise;
import descenso.course.source.SourcePosition;
import descenso.phrases.MessageKey;
import descenso.quiz.ComputedNumber;
import descenso.quiz.Solution;
import java.util.List;
import java.util.function.Predicate;

/** Checks that the numbers of a question distinguish its traps from the answer and from each other. */
record TrapChecks(Exercise exercise, ComputedNumber question, List<SampledQuestion> draws, LintReport report) {

    /** Maximum fraction of draws in which a trap may equal the answer or another trap by chance. */
    private static final double CHANCE = 0.05;

    void check() {
        for (int trap = 0; trap < question.traps().size(); trap++) {
            check(trap);
        }
    }

    private void check(int trap) {
        long broken = count(draw -> !Double.isFinite(value(trap, draw)));
        if (broken > 0) {
            add(trap, MessageKey.CHECK_TRAP_NO_NUMBER, id(trap), broken);
            return;
        }
        long right = count(draw -> draw.areAlike(value(trap, draw), draw.answer()));
        if (isFrequent(right)) {
            add(trap, MessageKey.CHECK_TRAP_RIGHT, id(trap), right);
        }
        for (int other = 0; other < trap; other++) {
            checkDistinct(trap, other);
        }
    }

    private void checkDistinct(int trap, int other) {
        long alike = count(draw -> draw.areAlike(value(trap, draw), value(other, draw)));
        if (isFrequent(alike)) {
            add(trap, MessageKey.CHECK_TRAPS_ALIKE, id(other), alike);
        }
    }

    private boolean isFrequent(long count) {
        return count > CHANCE * draws.size();
    }

    private void add(int trap, MessageKey key, String id, long count) {
        SourcePosition position = exercise.parts().get(trap).position();
        report.add(position, key, id, Long.toString(count), Integer.toString(draws.size()));
    }

    private long count(Predicate<SampledQuestion> condition) {
        return draws.stream().filter(condition).count();
    }

    private double value(int trap, SampledQuestion draw) {
        return Solution.in(draw.values(), question.traps().get(trap));
    }

    private String id(int trap) {
        return exercise.parts().get(trap).id();
    }
}
