using Microsoft.EntityFrameworkCore.Design;
using Milepost.Store;

return;

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(StoreOptions.Sqlite("design.db", TimeProvider.System));
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        new(StoreOptions.Postgres("Host=127.0.0.1;Database=design", TimeProvider.System));
}
