package descenso.view;

import descenso.course.Experiment;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.train.TheoryCheck;
import descenso.tui.Line;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * What theory says beside what was measured. Its author wrote it for the experiment as it stands in its file: where a
 * learner has changed that, what no longer holds may speak of something else, and is left out.
 *
 * @param isChanged whether anything was changed
 */
public record TheoryList(
        Experiment experiment, List<TheoryCheck> checks, boolean isChanged, Language language, Speech speech) {

    public List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>(new TheoryLines(experiment, told(), language, speech).lines(width));
        if (!omission().isEmpty()) {
            lines.addAll(Prose.lines(omission(), Style.MUTED, width));
        }
        return lines;
    }

    /** Those that still speak of what was run. */
    List<TheoryCheck> told() {
        return checks.stream().filter(check -> !isChanged || check.holds()).toList();
    }

    /** How many are left out, in a sentence; empty where none is. */
    String omission() {
        int left = checks.size() - told().size();
        return left == 0 ? "" : speech.count(left, Phrase.THEORY_CHANGED, Phrase.THEORY_CHANGED_MANY);
    }
}
