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

/** Runs experiments without a screen, or lists them. */
@Command(name = "run")
final class RunCommand implements Task {

    private final Arguments top;

    @Parameters(arity = "0..*")
    private List<String> experiments = new ArrayList<>();

    @Option(names = "--set")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--csv")
    private boolean csv;

    @Option(names = "--out")
    private @Nullable Path out;

    @Option(names = "--list")
    private boolean list;

    RunCommand(Arguments top) {
        this.top = top;
    }

    @Override
    public int run(Environment environment) throws Complaint, InterruptedException {
        Console console = top.console(environment);
        Catalogue catalogue = new Catalogue(environment.course());
        if (list) {
            return catalogue.print(console);
        }
        if (experiments.isEmpty()) {
            throw Complaint.of(Phrase.CLI_NO_EXPERIMENT);
        }
        return new Running(environment, console, catalogue).run(orders());
    }

    private Orders orders() throws Complaint {
        return new Orders(experiments, Orders.settings(settings), Orders.format(json, csv), Optional.ofNullable(out));
    }
}
