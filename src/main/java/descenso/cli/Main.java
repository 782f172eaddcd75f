package descenso.cli;

import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import java.util.Optional;
import java.util.Set;

/** Where the program begins. */
public final class Main {

    private static final int CRASHED = 70;

    private static final Set<String> SCREENLESS = Set.of("run", "export", "report", "check", "--plain");

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
        CourseReading reading = new CourseReading(environment);
        if (opensScreen(arguments)) {
            reading.begin();
            WarmUp.begin();
        }
        Optional<Wishes> common = common(arguments);
        return common.isPresent()
                ? new Opening(environment, common.get(), reading).run()
                : new Arguments(reading).run(arguments, environment);
    }

    /** Whether nothing is asked for that goes without a screen. */
    private static boolean opensScreen(String[] arguments) {
        for (String argument : arguments) {
            if (SCREENLESS.contains(argument)) {
                return false;
            }
        }
        return true;
    }

    /** The two commonest commands, spared the loading of what reads arguments: a sixth of their start. */
    private static Optional<Wishes> common(String[] arguments) {
        if (arguments.length == 0) {
            return Optional.of(Wishes.none());
        }
        boolean isLearn = arguments.length == 2 && arguments[0].equals("learn") && !arguments[1].startsWith("-");
        return isLearn ? Optional.of(Wishes.toSee(arguments[1])) : Optional.empty();
    }
}
