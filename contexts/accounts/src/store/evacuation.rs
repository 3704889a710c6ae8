//! The SQL of locked sites.

use ::store::{Error, Tx, params};
use base::{OrgId, SiteId, TeamId, Timestamp};

use crate::evacuation::SiteState;
use crate::model::Site;

/// The teams of locked sites.
pub(crate) fn shut(tx: &mut Tx, org: OrgId) -> Result<Vec<TeamId>, Error> {
    let sql = "SELECT t.team_id FROM team t JOIN site s ON s.org_id = t.org_id AND s.site_id = t.site_id \
               WHERE t.org_id = $1 AND s.locked_at IS NOT NULL";
    tx.query(sql, &params![org], |row| row.get(0))
}

/// The sites with whether they are locked, their teams and how many people belong to them.
pub(crate) fn site_states(tx: &mut Tx, org: OrgId) -> Result<Vec<SiteState>, Error> {
    let sql = "SELECT s.site_id, s.name, s.country, s.locked_at, (SELECT COUNT(DISTINCT m.user_id) FROM account_team m JOIN team t \
               ON t.org_id = m.org_id AND t.team_id = m.team_id WHERE t.org_id = s.org_id AND t.site_id = s.site_id) \
               FROM site s WHERE s.org_id = $1 ORDER BY s.created_at, s.site_id";
    let mut sites = tx.query(sql, &params![org], |row| {
        Ok(SiteState {
            site: Site {
                id: row.get(0)?,
                name: row.get(1)?,
                country: row.get(2)?,
            },
            locked_at: row.get(3)?,
            people: row.get(4)?,
            teams: Vec::new(),
        })
    })?;
    let teams = tx.query(
        "SELECT site_id, team_id FROM team WHERE org_id = $1",
        &params![org],
        |row| Ok((row.get::<SiteId>(0)?, row.get::<TeamId>(1)?)),
    )?;
    for state in &mut sites {
        let own = teams.iter().filter(|(site, _)| *site == state.site.id);
        state.teams = own.map(|(_, team)| *team).collect();
    }
    Ok(sites)
}

/// Locks a site or opens it; false if it stood so already.
pub(crate) fn set_lock(tx: &mut Tx, org: OrgId, site: SiteId, at: Option<Timestamp>) -> Result<bool, Error> {
    let sql = "UPDATE site SET locked_at = $3 WHERE org_id = $1 AND site_id = $2 AND (locked_at IS NULL) = ($4 = 1)";
    Ok(tx.execute(sql, &params![org, site, at, at.is_some()])? == 1)
}

/// Ends every session and token of the people of a site, and takes the standing of their devices. Returns how many people.
pub(crate) fn throw_out(tx: &mut Tx, org: OrgId, site: SiteId) -> Result<u64, Error> {
    const PEOPLE: &str = "(SELECT m.user_id FROM account_team m JOIN team t ON t.org_id = m.org_id AND t.team_id = m.team_id \
                          WHERE t.org_id = $1 AND t.site_id = $2)";
    let values = params![org, site];
    tx.execute(
        &format!("UPDATE device SET known = 0 WHERE org_id = $1 AND user_id IN {PEOPLE}"),
        &values,
    )?;
    tx.execute(
        &format!("UPDATE account SET epoch = epoch + 1 WHERE org_id = $1 AND user_id IN {PEOPLE}"),
        &values,
    )
}
