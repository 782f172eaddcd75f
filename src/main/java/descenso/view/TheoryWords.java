package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.TheoryCheck;
import descenso.train.Trial;
import java.util.List;
import java.util.stream.Stream;

/** What {@link TheoryList} shows, told: whether theory holds, then what it says and what was measured. */
public record TheoryWords(TheoryList list) {

    /** A paragraph a check, and one on what is left out; none where nothing was checked. */
    public List<String> lines() {
        return Sentences.paragraphs(Stream.concat(list.told().stream().map(this::told), Stream.of(list.omission())));
    }

    private String told(TheoryCheck check) {
        Agreement agreement = new Agreement(check, new Digits(list.language()));
        boolean isMeasured = !Double.isNaN(check.measured());
        return list.speech()
                .say(
                        isMeasured ? Phrase.LAB_TOLD_THEORY : Phrase.LAB_TOLD_THEORY_ALONE,
                        naming().measure(check.name()),
                        label(check),
                        new Verdict(check, list.speech()).cell().text(),
                        agreement.theory(),
                        agreement.tolerance(),
                        agreement.measured());
    }

    private String label(TheoryCheck check) {
        return Labels.of(
                        list.experiment().comparison().trials().stream()
                                .map(Trial::label)
                                .toList(),
                        naming())
                .of(check.label());
    }

    private Naming naming() {
        return Naming.of(list.experiment(), list.language(), list.speech());
    }
}
