// What relay-compiler compiles: a query over fragments, a paged connection that is fetched again by its node, an interface.
import { graphql } from 'relay-runtime';

export const query = graphql`
  query RelayQuery($id: ID!, $ids: [ID!]!) {
    systemUser(id: $id) {
      ...Relay_user
    }
    nodes(ids: $ids) {
      __typename
      id
      ...Relay_session @alias(as: "run")
      ... on Record @alias(as: "record") {
        logicalName
      }
    }
    failed: processSessions(where: { statusCode: { eq: FAILED } }, orderBy: [{ startedOn: DESC }], first: 3)
      @connection(key: "Relay_failed", filters: ["where", "orderBy"]) {
      totalCount
      edges {
        node {
          id
          ...Relay_session
        }
      }
    }
  }
`;

export const runs = graphql`
  query RelayRunsQuery($name: String!) {
    flowSessions(where: { name: { startsWith: $name } }, first: 10) @connection(key: "Relay_flowSessions", filters: []) {
      edges {
        node {
          id
        }
      }
    }
  }
`;

export const deleteEdge = graphql`
  mutation RelayDeleteEdgeMutation($id: ID!, $connections: [ID!]!) {
    deleteFlowSession(id: $id) {
      deletedId @deleteEdge(connections: $connections)
    }
  }
`;

export const deleteRecord = graphql`
  mutation RelayDeleteRecordMutation($id: ID!) {
    deleteFlowSession(id: $id) {
      deletedId @deleteRecord
    }
  }
`;

export const user = graphql`
  fragment Relay_user on SystemUser
  @refetchable(queryName: "RelayUserPaginationQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 4 }, cursor: { type: "String" }) {
    fullName
    executedProcessSessions(first: $count, after: $cursor, orderBy: [{ startedOn: DESC }])
      @connection(key: "Relay_executedProcessSessions") {
      totalCount
      edges {
        node {
          id
          name
          statusCode
          regarding {
            __typename
            name
          }
        }
      }
    }
  }
`;

export const session = graphql`
  fragment Relay_session on Session {
    name
    statusLabel
    startedOn
    durationMs
  }
`;
