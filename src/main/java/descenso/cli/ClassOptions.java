package descenso.cli;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.progress.PrivateFile;
import descenso.progress.PrivateFile.RejectedFileException;
import descenso.store.SqlStore;
import descenso.store.StoreFault.StoreException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options {@code --class} and {@code --store}: which class, and the database with its answers. */
final class ClassOptions {

    private static final String USUAL = "class";

    private static final String SQLITE = "jdbc:sqlite:";

    @Option(names = "--class")
    private @Nullable String group;

    /** The address of a database; null for a file of this host. */
    @Option(names = "--store")
    private @Nullable String url;

    boolean isGiven() {
        return group != null || url != null;
    }

    /**
     * Returns the folder with the files of the class.
     *
     * @throws UserError if the name of the class cannot be part of a file name
     */
    Path folder(ProcessEnvironment environment) throws UserError {
        return environment
                .dataFolder()
                .resolve("classes")
                .resolve(GlobalOptions.checkedLearner(group == null ? USUAL : group));
    }

    /**
     * Returns the folders of the tutor, and the files of a store elsewhere on this host.
     *
     * @throws UserError if the copies beside a store cannot be listed
     */
    List<Path> own(ProcessEnvironment environment) throws UserError {
        List<Path> own = new ArrayList<>(environment.ownFolders());
        try {
            own.addAll(url == null ? List.of() : SqlStore.files(url));
        } catch (IOException e) {
            throw failed(e);
        }
        return own;
    }

    /**
     * Opens the store of the class.
     *
     * @param isCreated whether a file that is missing is created
     * @throws UserError if the store is missing or cannot be opened
     */
    SqlStore open(ProcessEnvironment environment, boolean isCreated) throws UserError {
        PrivateFile file = new PrivateFile(folder(environment).resolve("class.sqlite"));
        String address = url == null ? SQLITE + file.path() : url;
        try {
            if (url == null && (isCreated || file.isThere())) {
                file.prepare();
            }
            String writer = UUID.randomUUID().toString();
            return isCreated ? new SqlStore(address, writer) : SqlStore.existing(address, writer);
        } catch (NoSuchFileException e) {
            throw UserError.of(MessageKey.SERVE_NO_CLASS, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Returns the error that what is kept cannot be read or written. */
    static UserError failed(IOException failure) {
        return failure instanceof StoreException known
                ? new UserError(
                        ExitStatus.FAILED,
                        known.place(),
                        LocalizedMessage.of(known.fault().message()))
                : new UserError(
                        ExitStatus.FAILED,
                        RejectedFileException.reason(
                                failure, MessageKey.LEARNER_FAILED, String.valueOf(failure.getMessage())));
    }
}
