package descenso.app;

import descenso.course.OptimizerNames;
import descenso.phrases.Phrase;
import descenso.quiz.NumberAnswer;
import descenso.view.Done;
import descenso.view.Listed;
import descenso.view.SweepMap;
import descenso.view.SweepWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A sweep in words: what suits each optimizer; any of its runs by its optimizer and rate. */
record SweepTelling(SweepScreen screen, Study study) implements Telling {

    @Override
    public Object place() {
        return screen.getClass();
    }

    @Override
    public String prompt() {
        return study.speech().say(Phrase.PROMPT_SWEEP);
    }

    @Override
    public Set<Word> words() {
        return EnumSet.of(Word.RUN, Word.SHOW, Word.OPEN, Word.NEXT, Word.BACK);
    }

    private SweepMap map() {
        return screen.map(study, study.speech());
    }

    private SweepWords sayings() {
        return new SweepWords(map());
    }

    @Override
    public List<String> told() {
        List<String> told = new ArrayList<>();
        told.add(new LabSayings(screen.lab(), study).title(Phrase.SWEEP_HEADER));
        if (!screen.isRunning()) {
            told.addAll(sayings().lines());
            if (!screen.standing().isOver()) {
                told.add(study.speech().say(Phrase.PLAIN_SWEEP_STOPPED));
            }
        }
        return told;
    }

    @Override
    public Optional<String> progress() {
        return screen.isRunning() ? Optional.of(progressed()) : Optional.empty();
    }

    private String progressed() {
        Done done = new Done(screen.standing().share(screen.race()), study.speech());
        return study.speech().say(Phrase.PLAIN_SWEEP_PROGRESS, done.hundredths());
    }

    @Override
    public Optional<Turn> stopped() {
        return screen.isRunning() ? Optional.of(screen.act(Action.BACK, study)) : Optional.empty();
    }

    @Override
    public List<String> choices(Word word) {
        return word == Word.OPEN || word == Word.SHOW ? optimizers().all() : List.of();
    }

    private OptimizerNames optimizers() {
        return new OptimizerNames(screen.lab().bench().experiment(), study.language());
    }

    @Override
    public boolean isPassing() {
        return true;
    }

    @Override
    public Heard heed(Word word, String rest) {
        return switch (word) {
            case RUN ->
                rest.isEmpty()
                        ? Heard.of(screen.act(LabAction.RUN, study))
                        : new Elsewhere(screen, study).heed(Word.RUN, rest);
            case SHOW -> shown(rest);
            case OPEN ->
                cell(rest).map(cell -> Heard.of(cell.act(Action.OPEN, study))).orElseGet(this::unknown);
            case NEXT, BACK -> Heard.of(screen.act(Action.BACK, study));
            default -> Heard.of(Turn.to(screen, study));
        };
    }

    /** One cell, or all of an optimizer. */
    private Heard shown(String rest) {
        Optional<Integer> row = optimizers().label(rest).flatMap(this::row);
        if (row.isPresent()) {
            return Heard.saying(sayings().cells(row.get()), screen, study);
        }
        return cell(rest)
                .map(cell -> Heard.saying(List.of(map().cell(cell.row(), cell.column())), cell, study))
                .orElseGet(this::unknown);
    }

    private Heard unknown() {
        List<String> names = map().rows().stream()
                .map(row -> optimizers().typed(row.optimizer()))
                .distinct()
                .toList();
        return Heard.refused(Phrase.PLAIN_NO_CELL, screen, study, new Listed(names, study.speech()).or());
    }

    /** At the run of that optimizer at that rate. */
    private Optional<SweepScreen> cell(String rest) {
        String[] words = rest.strip().split("\\s+(?=\\S+$)", 2);
        return words.length == 2 ? cell(words[0], NumberAnswer.read(words[1], "")) : Optional.empty();
    }

    private Optional<SweepScreen> cell(String optimizer, NumberAnswer rate) {
        Optional<Integer> row = optimizers().label(optimizer).flatMap(this::row);
        return rate.value().isPresent() && rate.value().getAsDouble() > 0
                ? row.map(found -> screen.at(found, column(rate.value().getAsDouble())))
                : Optional.empty();
    }

    private Optional<Integer> row(String label) {
        List<String> labels = map().rows().stream().map(row -> row.optimizer()).toList();
        return Optional.of(labels.indexOf(label)).filter(row -> row >= 0);
    }

    /** The nearest to that rate. */
    private int column(double rate) {
        return SweepScreen.nearest(rate, map().values());
    }
}
