package descenso.cli;

import descenso.phrases.Phrase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports how learners stand, or removes what one of them did. */
@Command(name = "report")
final class ReportCommand implements Task {

    private final Arguments top;

    @Parameters(arity = "0..*")
    private List<String> learners = new ArrayList<>();

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--csv")
    private boolean csv;

    @Option(names = "--out")
    private @Nullable Path out;

    @Option(names = "--reset")
    private boolean reset;

    ReportCommand(Arguments top) {
        this.top = top;
    }

    @Override
    public int run(Environment environment) throws Complaint, InterruptedException {
        Console console = top.console(environment);
        if (reset) {
            return new Resetting(environment, console).run(onlyLearner());
        }
        Orders.Format format = Orders.format(json, csv);
        List<Log> logs = logs(new Logs(environment));
        Destination destination = new Destination(Optional.ofNullable(out));
        return new Reporting(
                        environment.streams(),
                        console,
                        format,
                        destination,
                        environment.now().get())
                .run(InstalledCourse.of(environment), logs);
    }

    private List<Log> logs(Logs logs) throws Complaint {
        if (!all) {
            return logs.named(learners, top.learner());
        }
        if (!learners.isEmpty() || top.learner().isPresent()) {
            throw Complaint.of(Phrase.REPORT_ALL_AND_SOME);
        }
        return logs.all();
    }

    private Optional<String> onlyLearner() throws Complaint {
        if (all
                || json
                || csv
                || out != null
                || learners.size() + (top.learner().isPresent() ? 1 : 0) > 1) {
            throw Complaint.of(Phrase.REPORT_RESET_ALONE);
        }
        return learners.isEmpty() ? top.learner() : Optional.of(Arguments.learner(learners.get(0)));
    }
}
