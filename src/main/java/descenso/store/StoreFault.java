package descenso.store;

import descenso.phrases.MessageKey;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Locale;

/** Why a store does not do what is asked. The words of a driver are for its developers, and in English. */
public enum StoreFault {
    DISK_FULL(MessageKey.STORE_DISK_FULL, true),
    READ_ONLY(MessageKey.STORE_READ_ONLY, true),
    DISK_ERROR(MessageKey.STORE_DISK_ERROR, true),

    /** Another program has locked the file of SQLite. */
    HELD(MessageKey.STORE_HELD, true),

    /** The file of SQLite was removed or replaced while it was open. */
    FILE_GONE(MessageKey.STORE_FILE_GONE, true),

    /** The file of SQLite cannot be opened by this account. */
    NOT_OPENED(MessageKey.STORE_NOT_OPENED, true),

    /** The file is not one of SQLite, or not in order. */
    DAMAGED(MessageKey.STORE_DAMAGED, true),

    /** Some pages of the file of SQLite are damaged. What does not need them is read and written. */
    DAMAGED_IN_PART(MessageKey.STORE_DAMAGED_IN_PART, false),

    /** The server of the database does not answer, or has no room for this host now. */
    NO_ANSWER(MessageKey.STORE_NO_ANSWER, true),

    /** The server of the database does not let this account in, or does not have the database. */
    REFUSED(MessageKey.STORE_REFUSED, false),

    /** The database was made by a later version of this program. */
    LATER_VERSION(MessageKey.STORE_LATER_VERSION, false),

    /** The address is neither that of a file of SQLite nor that of a database of PostgreSQL. */
    BAD_ADDRESS(MessageKey.STORE_BAD_ADDRESS, false),

    /** Another server serves the class from the same file. */
    SERVED(MessageKey.STORE_SERVED, false),

    /** Another transaction was in the way. The database is there. */
    CONFLICT(MessageKey.STORE_OTHER, true),

    OTHER(MessageKey.STORE_OTHER, false);

    private final MessageKey message;
    private final boolean isPassing;

    StoreFault(MessageKey message, boolean isPassing) {
        this.message = message;
        this.isPassing = isPassing;
    }

    /** Returns the phrase that says what is wrong, and what would be right. */
    public MessageKey message() {
        return message;
    }

    /** Tests whether the same may succeed later. */
    boolean isPassing() {
        return isPassing;
    }

    /** Returns the words for the log. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns the fault behind an error of the drivers or of the pool of connections. */
    static StoreFault of(Throwable error) {
        StoreFault found = error instanceof FileGoneException
                ? FILE_GONE
                : error instanceof SQLException failure ? ofOne(failure) : OTHER;
        Throwable cause = error.getCause();
        StoreFault below = cause == null ? OTHER : of(cause);
        return below == OTHER ? found : below; // the pool says only that there is no connection
    }

    private static StoreFault ofOne(SQLException failure) {
        String state = failure.getSQLState();
        StoreFault named = state == null ? ofSqlite(failure.getErrorCode()) : ofPostgres(state);
        boolean isLost =
                failure instanceof SQLTransientException || failure instanceof SQLNonTransientConnectionException;
        return named == OTHER && isLost ? NO_ANSWER : named;
    }

    /** Returns the fault of a result code of SQLite, by its table of primary codes. */
    private static StoreFault ofSqlite(int code) {
        return switch (code) {
            case 13 -> DISK_FULL;
            case 8 -> READ_ONLY;
            case 10 -> DISK_ERROR;
            case 5, 6, 15 -> HELD;
            case 3, 14, 23 -> NOT_OPENED;
            case 11, 26 -> DAMAGED;
            default -> OTHER;
        };
    }

    /** Returns the fault of an SQL state of PostgreSQL, by its classes. */
    private static StoreFault ofPostgres(String state) {
        if (state.equals("53100")) {
            return DISK_FULL;
        } else if (state.equals("25006")) {
            return READ_ONLY;
        } else if (state.startsWith("58")) {
            return DISK_ERROR;
        } else if (state.startsWith("40") || state.equals("23505")) {
            return CONFLICT; // a deadlock, or another host has taken the number of an attempt
        } else if (state.startsWith("28") || state.equals("3D000")) {
            return REFUSED;
        }
        // a lost connection, a server that goes down or comes up or is short of something, a host that stood still
        boolean isAway =
                state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.startsWith("25P");
        return isAway ? NO_ANSWER : OTHER;
    }

    /** Thrown if the file of a store is not the one that was opened. */
    static final class FileGoneException extends SQLException {

        private static final long serialVersionUID = 1;
    }

    /** Thrown if a store does not do what is asked. */
    public static final class StoreException extends IOException {

        private static final long serialVersionUID = 1;

        private final StoreFault fault;
        private final String place;

        /** @param place the address of the store, without secrets */
        StoreException(StoreFault fault, String place, Throwable cause) {
            super(fault.words() + ": " + cause.getMessage(), cause); // for the log
            this.fault = fault;
            this.place = place;
        }

        StoreException(StoreFault fault, String place) {
            super(fault.words());
            this.fault = fault;
            this.place = place;
        }

        public StoreFault fault() {
            return fault;
        }

        /** Returns the address of the store, without secrets. */
        public String place() {
            return place;
        }
    }
}
