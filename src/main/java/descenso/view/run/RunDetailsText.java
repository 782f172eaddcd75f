package descenso.view.run;

import descenso.phrases.MessageKey;
import descenso.view.table.CellText;
import descenso.view.table.RunColumn;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.List;
import java.util.stream.Stream;

/** All that is known of one run, as it stands, told: what came of it, what was set, and what it is to reach. */
public record RunDetailsText(RunDetails details) {

    public List<String> lines() {
        String came = things(Stream.concat(
                Stream.of(new RunStatusText(details.run(), speech()).words()),
                details.results().stream().map(this::said)));
        String set = things(details.set().stream().map(this::said));
        return SentenceFormatter.paragraphs(Stream.of(
                speech().say(MessageKey.LAB_TOLD_NAMED, details.label(), came),
                speech().say(MessageKey.LAB_TOLD_VALUES, set),
                StopCriterionText.sentence(Stream.of(details.run()), details.language(), speech())));
    }

    private String said(RunColumn quantity) {
        return new CellText(quantity, speech()).said(0, quantity.name());
    }

    private static String things(Stream<String> things) {
        return String.join("; ", things.filter(thing -> !thing.isEmpty()).toList());
    }

    private UiText speech() {
        return details.speech();
    }
}
