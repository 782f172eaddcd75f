package descenso.view;

import descenso.course.Experiment;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.train.TheoryCheck;
import descenso.train.Trial;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@link TheoryList} shows, told: whether theory holds, then what it says and what was measured.
 *
 * @param isChanged whether anything was changed of the experiment
 */
public record TheoryWords(
        Experiment experiment, List<TheoryCheck> checks, boolean isChanged, Language language, Speech speech) {

    public TheoryWords {
        checks = List.copyOf(checks);
    }

    /** A paragraph a check, and one on what is left out; none where nothing was checked. */
    public List<String> lines() {
        TheoryList list = new TheoryList(experiment, checks, isChanged, language, speech);
        return Sentences.paragraphs(Stream.concat(list.told().stream().map(this::told), Stream.of(list.omission())));
    }

    private String told(TheoryCheck check) {
        Agreement agreement = new Agreement(check, new Digits(language));
        boolean isMeasured = !Double.isNaN(check.measured());
        return speech.say(
                isMeasured ? Phrase.LAB_TOLD_THEORY : Phrase.LAB_TOLD_THEORY_ALONE,
                naming().measure(check.name()),
                label(check),
                new Verdict(check, speech).cell().text(),
                agreement.theory(),
                agreement.tolerance(),
                agreement.measured());
    }

    private String label(TheoryCheck check) {
        return Labels.of(
                        experiment.comparison().trials().stream()
                                .map(Trial::label)
                                .toList(),
                        naming())
                .of(check.label());
    }

    private Naming naming() {
        return Naming.of(experiment, language, speech);
    }
}
