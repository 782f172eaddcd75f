package descenso.cli;

import descenso.course.source.Diagnostic;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.serve.Roster.Member;
import descenso.serve.RosterReading;
import descenso.tui.Cells;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code roster check}. Prints what a class server would read in the file of a roster. */
@Command(name = "roster")
final class RosterCommand implements CliCommand {

    @Parameters(index = "0", arity = "0..1")
    private String action = "";

    @Parameters(index = "1", arity = "0..1")
    private @Nullable Path file;

    /** Prints the members on standard output, and what is wrong on the error stream. Fails if there is a fault. */
    @Override
    public int run(ProcessEnvironment environment, GlobalOptions global) throws UserError {
        Console console = global.console(environment);
        if (!action.equals("check") || file == null) {
            throw UserError.of(MessageKey.ROSTER_USAGE);
        }
        RosterReading reading;
        try {
            reading = RosterReading.read(file);
        } catch (IOException e) {
            throw UserError.of(MessageKey.ROSTER_UNREADABLE, file.toString());
        }
        List<Member> members = List.copyOf(reading.roster().members().values());
        int names = width(members.stream().map(Member::name).toList());
        int groups = width(members.stream().map(Member::group).toList());
        for (Member each : members) {
            console.out(console.messages()
                    .say(
                            MessageKey.ROSTER_MEMBER,
                            padded(each.name(), names),
                            padded(each.group(), groups),
                            Integer.toString(each.keys().size()),
                            Integer.toString(each.codes().size())));
        }
        console.out(reading.summary(console.messages()));
        print(reading.faults(), reading.doubts(), console);
        if (!reading.faults().isEmpty()) {
            throw faulty(file, reading.faults());
        }
        return ExitStatus.OK;
    }

    /** Prints what is wrong and what is doubtful in a file, from the top. */
    static void print(List<Diagnostic> faults, List<Diagnostic> doubts, Console console) {
        Stream.concat(
                        faults.stream().map(each -> marked(MessageKey.ROSTER_ERROR, each, console)),
                        doubts.stream().map(each -> marked(MessageKey.ROSTER_DOUBT, each, console)))
                .sorted(Diagnostic::compareFromTop)
                .forEach(console::info);
    }

    private static Diagnostic marked(MessageKey mark, Diagnostic diagnostic, Console console) {
        return new Diagnostic(
                diagnostic.position(),
                LocalizedMessage.of(mark, console.messages().say(diagnostic.message())));
    }

    /** Returns the error that follows the faults of a file. */
    static UserError faulty(Path file, List<Diagnostic> faults) {
        return new UserError(
                ExitStatus.USAGE,
                LocalizedMessage.of(MessageKey.ROSTER_FAULTY, file.toString(), Integer.toString(faults.size())));
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(RosterCommand::cells).max().orElse(0);
    }

    private static int cells(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - cells(text));
    }
}
