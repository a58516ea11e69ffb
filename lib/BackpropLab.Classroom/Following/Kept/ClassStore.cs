using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BackpropLab.Classroom;

/// <summary>What is kept of a class, in one SQLite file: who has joined, and their attempts (docs/privacy.md).</summary>
sealed class ClassStore : IDisposable
{
    const char Between = '\n';

    readonly SqliteConnection connection;
    readonly Lock gate = new();

    /// <param name="path">The file, made if need be.</param>
    /// <exception cref="IOException">It cannot be opened, or is no such file.</exception>
    public ClassStore(string path)
    {
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            connection.Open();
            // A journal that is written ahead waits for the disk once in a while, and not with each attempt. What is deleted is overwritten.
            Execute("PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON");
            Execute("""
                CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
                CREATE TABLE IF NOT EXISTS students (number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE COLLATE NOCASE, token TEXT NOT NULL UNIQUE);
                CREATE TABLE IF NOT EXISTS attempts (
                    student INTEGER NOT NULL REFERENCES students (number) ON DELETE CASCADE, id TEXT NOT NULL, state TEXT NOT NULL, misconceptions TEXT NOT NULL, answer TEXT, at TEXT NOT NULL, made INTEGER NOT NULL,
                    UNIQUE (student, id, made))
                """);
        }
        catch (Exception e) when (e is SqliteException or UnauthorizedAccessException)
        {
            connection.Dispose();
            throw new IOException($"The class cannot be kept in {path}: {Said(e)}. Name another file with --file, or mend this one.", e);
        }
    }

    /// <summary>Another number whenever another program has changed the file.</summary>
    public long Version
    {
        get
        {
            lock (gate)
            {
                using var command = Command("PRAGMA data_version");
                return (long)command.ExecuteScalar()!;
            }
        }
    }

    /// <summary>A setting, made the first time it is asked for.</summary>
    public string Setting(string name, Func<string> make)
    {
        lock (gate)
        {
            Execute("INSERT OR IGNORE INTO settings VALUES ($name, $value)", ("$name", name), ("$value", make()));
            using var command = Command("SELECT value FROM settings WHERE name = $name", ("$name", name));
            return (string)command.ExecuteScalar()!;
        }
    }

    /// <summary>Changes a setting.</summary>
    public void Set(string name, string value)
    {
        lock (gate)
            Execute("INSERT OR REPLACE INTO settings VALUES ($name, $value)", ("$name", name), ("$value", value));
    }

    /// <summary>Takes a student in; null if the name is taken.</summary>
    public ClassStudent? Join(string name, string tokenHash)
    {
        lock (gate)
        {
            using var command = Command("INSERT OR IGNORE INTO students (name, token) VALUES ($name, $token) RETURNING number", ("$name", name), ("$token", tokenHash));
            return command.ExecuteScalar() is long number ? new(number, name, tokenHash) : null;
        }
    }

    /// <summary>Keeps attempts; those of a student who was forgotten meanwhile are dropped.</summary>
    public void Add(IReadOnlyList<ClassRecord> records)
    {
        if (records.Count == 0)
            return;
        lock (gate)
        {
            using var transaction = connection.BeginTransaction();
            foreach (var record in records)
            {
                Execute(
                    "INSERT OR IGNORE INTO attempts SELECT $student, $id, $state, $misconceptions, $answer, $at, $made WHERE EXISTS (SELECT 1 FROM students WHERE number = $student)",
                    ("$student", record.Student), ("$id", record.Id), ("$state", record.State), ("$misconceptions", string.Join(Between, record.Misconceptions)), ("$answer", record.Answer),
                    ("$at", record.At.ToString("O", CultureInfo.InvariantCulture)), ("$made", record.Made));
            }

            transaction.Commit();
        }
    }

    /// <summary>All students, in the order in which they came, and all attempts, in the order in which they arrived.</summary>
    public (IReadOnlyList<ClassStudent> Students, IReadOnlyList<ClassRecord> Records) Read()
    {
        lock (gate)
        {
            var (students, records) = (new List<ClassStudent>(), new List<ClassRecord>());
            using (var command = Command("SELECT number, name, token FROM students ORDER BY number"))
            using (var reader = command.ExecuteReader())
            {
                while (reader.Read())
                    students.Add(new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
            }

            using var all = Command("SELECT student, id, state, misconceptions, answer, at, made FROM attempts ORDER BY rowid");
            using var rows = all.ExecuteReader();
            while (rows.Read())
            {
                records.Add(new(
                    rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetString(3).Split(Between, StringSplitOptions.RemoveEmptyEntries), rows.IsDBNull(4) ? null : rows.GetString(4),
                    DateTime.Parse(rows.GetString(5), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind), rows.GetInt64(6)));
            }

            return (students, records);
        }
    }

    /// <summary>Deletes a student and all attempts; false if there is none of that name.</summary>
    public bool Forget(string name)
    {
        lock (gate)
        {
            using var command = Command("DELETE FROM students WHERE name = $name", ("$name", name));
            var isForgotten = command.ExecuteNonQuery() > 0;
            // Else the journal would still have what the file has no more.
            Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            return isForgotten;
        }
    }

    public void Dispose() => connection.Dispose();

    /// <summary>What an exception of the file says, without the numbers that SQLite puts around it.</summary>
    public static string Said(Exception e) => (e is SqliteException ? e.Message.Split('\'').ElementAtOrDefault(1) ?? e.Message : e.Message).TrimEnd('.');

    void Execute(string text, params (string Name, object? Value)[] values)
    {
        using var command = Command(text, values);
        command.ExecuteNonQuery();
    }

    SqliteCommand Command(string text, params (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
