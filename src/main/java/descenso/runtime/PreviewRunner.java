package descenso.runtime;

import descenso.app.screen.Message;
import descenso.app.screen.Preview;
import descenso.app.screen.Report;
import descenso.course.experiment.Experiment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The previews that lessons ask for. Only those that are in sight are made, that which was asked for last before the
 * others; what goes out of sight while it is made is dropped, and made anew when it is back.
 */
final class PreviewRunner implements PreviewSource {

    private final WorkScheduler crew;
    private final ExperimentLibrary library;
    private final Predicate<Experiment> isKnown;
    private final Deque<Wish> wishes = new ArrayDeque<>();
    private final Set<String> inSight = new HashSet<>();
    private @Nullable Wish current;
    private @Nullable PreviewRun sketch;
    private boolean isClosed;

    /** What somebody wants to be shown; two are never the same, be they for the same experiment. */
    private static final class Wish {
        private final String name;
        private final Consumer<Message> post;

        Wish(String name, Consumer<Message> post) {
            this.name = name;
            this.post = post;
        }
    }

    /** @param isKnown whether the end of an experiment gives nothing away */
    PreviewRunner(WorkScheduler crew, ExperimentLibrary library, Predicate<Experiment> isKnown) {
        this.crew = crew;
        this.library = library;
        this.isKnown = isKnown;
    }

    /** Makes it as soon as it is in sight; what was asked for under the same name before is not told any more. */
    @Override
    public synchronized void request(String name, Consumer<Message> post) {
        wishes.removeIf(wish -> wish.name.equals(name));
        wishes.addFirst(new Wish(name, post));
        if (current != null && current.name.equals(name)) {
            drop();
        }
        crew.executeIdle(this::makeAll);
    }

    /** From now on these are in sight, and no others. */
    @Override
    public synchronized void setVisible(List<String> names) {
        if (inSight.equals(Set.copyOf(names))) {
            return;
        }
        inSight.clear();
        inSight.addAll(names);
        if (current != null && !inSight.contains(current.name)) {
            wishes.addFirst(current);
            drop();
        }
        crew.executeIdle(this::makeAll);
    }

    private void drop() {
        current = null;
        if (sketch != null) {
            sketch.leave();
        }
    }

    private void makeAll() {
        for (Optional<Wish> wish = next(); wish.isPresent(); wish = next()) {
            make(wish.get());
        }
    }

    private synchronized Optional<Wish> next() {
        Optional<Wish> next = isClosed
                ? Optional.empty()
                : wishes.stream().filter(wish -> inSight.contains(wish.name)).findFirst();
        next.ifPresent(wishes::remove);
        current = next.orElse(null);
        return next;
    }

    /**
     * Tells of what cannot be read no more than that: the lab says why. Tells nothing where the drawing fails, for example
     * for want of memory: the experiment may still ask for a prediction, and its page stays sealed.
     */
    private void make(Wish wish) {
        try {
            Optional<Experiment> experiment = library.read(wish.name, List.of()).experiment();
            if (experiment.isPresent()) {
                request(wish, experiment.get());
            } else {
                tell(wish, new Report.Unpreviewed(wish.name));
            }
        } catch (RuntimeException | Error e) {
            // no preview; those that wait behind it are made all the same
        }
    }

    private void request(Wish wish, Experiment experiment) {
        PreviewRun mine = new PreviewRun(experiment.comparison());
        if (isBegun(wish, mine)) {
            Preview preview = new Preview(experiment, isKnown.test(experiment) ? mine.atEnd() : mine.atStart());
            tell(wish, new Report.Previewed(wish.name, preview));
        }
    }

    /** Unless it is out of sight by now. */
    private synchronized boolean isBegun(Wish wish, PreviewRun begun) {
        sketch = begun;
        return current == wish;
    }

    private synchronized void tell(Wish wish, Report report) {
        if (current == wish) {
            wish.post.accept(new Message.WorkerReport(report));
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        drop();
    }
}
