package descenso.view;

import descenso.course.Experiment;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.train.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All that is known of one run, as it stands, told: what came of it, what was set, and what it is to reach. */
public record DetailsWords(Experiment experiment, Snapshot run, Language language, Speech speech) {

    /** Of these tells how the run stands. */
    private static final Set<Phrase> TOLD = Set.of(Phrase.TABLE_STEPS, Phrase.DETAILS_GOAL);

    public List<String> lines() {
        RunDetails details = new RunDetails(experiment, run, language, speech);
        List<CellWords> all = details.quantities().stream()
                .map(quantity -> new CellWords(quantity, speech))
                .toList();
        int status = (int) all.stream()
                .takeWhile(cell -> !cell.isCalled(Phrase.TABLE_STATUS))
                .count();
        String came = things(Stream.concat(
                Stream.of(new StatusWords(run, speech).words()),
                all.stream().skip(status + 1L).filter(this::isToBeTold).map(this::said)));
        String set = things(all.stream().limit(status).map(this::said));
        return Sentences.paragraphs(Stream.of(
                speech.say(Phrase.LAB_TOLD_NAMED, details.label(), came),
                speech.say(Phrase.LAB_TOLD_VALUES, set),
                Goal.sentence(Stream.of(run), language, speech)));
    }

    private boolean isToBeTold(CellWords cell) {
        return TOLD.stream().noneMatch(cell::isCalled);
    }

    private String said(CellWords cell) {
        return cell.said(0, cell.quantity().name());
    }

    private static String things(Stream<String> things) {
        return String.join("; ", things.filter(thing -> !thing.isEmpty()).toList());
    }
}
