package descenso.cli;

import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the program begins. */
public final class Main {

    private static final int CRASHED = 70;

    private static final List<String> LIST = List.of("run", "--list");

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(status(arguments, Environment.ofProcess()));
    }

    private static int status(String[] arguments, Environment environment) {
        try {
            return run(arguments, environment);
        } catch (Complaint complaint) {
            return Console.of(environment).complain(complaint);
        } catch (InterruptedException | RuntimeException | Error failure) {
            String log = new CrashLog(environment).write(failure);
            Sentence sentence = Sentence.of(Phrase.CLI_CRASHED, failure.toString(), log);
            return Console.of(environment).complain(new Complaint(CRASHED, sentence));
        }
    }

    private static int run(String[] arguments, Environment environment) throws Complaint, InterruptedException {
        if (LIST.equals(Arrays.asList(arguments))) {
            return new Catalogue(environment.course()).print(Console.of(environment));
        }
        Optional<Wishes> common = common(arguments);
        return common.isPresent()
                ? new Opening(environment, common.get()).run()
                : new Arguments().run(arguments, environment);
    }

    /** The two commonest commands, spared like the list the loading of what reads arguments: a third of their start. */
    private static Optional<Wishes> common(String[] arguments) {
        if (arguments.length == 0) {
            return Optional.of(Wishes.none());
        }
        boolean isLearn = arguments.length == 2 && arguments[0].equals("learn") && !arguments[1].startsWith("-");
        return isLearn ? Optional.of(Wishes.toSee(arguments[1])) : Optional.empty();
    }
}
