package descenso.view.theory;

import descenso.phrases.MessageKey;
import descenso.train.TheoryCheck;
import descenso.view.text.NumberFormatter;
import descenso.view.text.SentenceFormatter;
import java.util.List;
import java.util.stream.Stream;

/** Renders {@link TheoryList} as text: for each check, whether the theory holds, its value and the measured one. */
public record TheoryText(TheoryList list) {

    /** Returns one paragraph per check, then those about omissions; empty if there are neither. */
    public List<String> paragraphs() {
        return SentenceFormatter.paragraphs(
                Stream.concat(list.checks().stream().map(this::sentence), list.omissions().stream()));
    }

    private String sentence(TheoryCheck check) {
        TheoryNumberFormat format = new TheoryNumberFormat(check, new NumberFormatter(list.language()));
        boolean isMeasured = !Double.isNaN(check.measured());
        return list.texts()
                .say(
                        isMeasured ? MessageKey.LAB_TOLD_THEORY : MessageKey.LAB_TOLD_THEORY_ALONE,
                        list.names().measure(check.name()),
                        list.labels().of(check.label()),
                        new TheoryVerdict(check, list.texts()).cell().text(),
                        format.theory(),
                        format.tolerance(),
                        format.measured());
    }
}
