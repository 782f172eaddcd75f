package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.TheoryCheck;
import java.util.List;
import java.util.stream.Stream;

/** What {@link TheoryList} shows, told: whether theory holds, then what it says and what was measured. */
public record TheoryWords(TheoryList list) {

    /** A paragraph a check, then those on what is left out; none where theory has nothing to say. */
    public List<String> lines() {
        return Sentences.paragraphs(Stream.concat(list.checks().stream().map(this::told), list.omissions().stream()));
    }

    private String told(TheoryCheck check) {
        Agreement agreement = new Agreement(check, new Digits(list.language()));
        boolean isMeasured = !Double.isNaN(check.measured());
        return list.speech()
                .say(
                        isMeasured ? Phrase.LAB_TOLD_THEORY : Phrase.LAB_TOLD_THEORY_ALONE,
                        list.naming().measure(check.name()),
                        list.labels().of(check.label()),
                        new Verdict(check, list.speech()).cell().text(),
                        agreement.theory(),
                        agreement.tolerance(),
                        agreement.measured());
    }
}
