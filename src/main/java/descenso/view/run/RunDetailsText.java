package descenso.view.run;

import descenso.phrases.MessageKey;
import descenso.view.table.RunColumn;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.List;
import java.util.stream.Stream;

/** Describes everything known about one run in sentences: its results, its settings and its goal. */
public record RunDetailsText(RunDetails details) {

    public List<String> paragraphs() {
        String results = joined(Stream.concat(
                Stream.of(new RunStatusText(details.run(), texts()).text()),
                details.results().stream().map(this::phrase)));
        String settings = joined(details.set().stream().map(this::phrase));
        return SentenceFormatter.paragraphs(Stream.of(
                texts().say(MessageKey.LAB_TOLD_NAMED, details.label(), results),
                texts().say(MessageKey.LAB_TOLD_VALUES, settings),
                StopCriterionText.sentence(Stream.of(details.run()), details.language(), texts())));
    }

    private String phrase(RunColumn column) {
        return column.spoken(0, texts());
    }

    private static String joined(Stream<String> parts) {
        return String.join("; ", parts.filter(part -> !part.isEmpty()).toList());
    }

    private UiText texts() {
        return details.texts();
    }
}
