package descenso.view.theory;

import descenso.phrases.MessageKey;
import descenso.train.TheoryCheck;
import descenso.view.text.NumberFormatter;
import descenso.view.text.SentenceFormatter;
import java.util.List;
import java.util.stream.Stream;

/** What {@link TheoryList} shows, told: whether theory holds, then what it says and what was measured. */
public record TheoryText(TheoryList list) {

    /** A paragraph a check, then those on what is left out; none where theory has nothing to say. */
    public List<String> lines() {
        return SentenceFormatter.paragraphs(
                Stream.concat(list.checks().stream().map(this::told), list.omissions().stream()));
    }

    private String told(TheoryCheck check) {
        TheoryNumberFormat agreement = new TheoryNumberFormat(check, new NumberFormatter(list.language()));
        boolean isMeasured = !Double.isNaN(check.measured());
        return list.speech()
                .say(
                        isMeasured ? MessageKey.LAB_TOLD_THEORY : MessageKey.LAB_TOLD_THEORY_ALONE,
                        list.naming().measure(check.name()),
                        list.labels().of(check.label()),
                        new TheoryVerdict(check, list.speech()).cell().text(),
                        agreement.theory(),
                        agreement.tolerance(),
                        agreement.measured());
    }
}
