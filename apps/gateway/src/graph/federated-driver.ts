/** Nest's Apollo driver for a graph whose schema comes from composition, not from resolvers. */
import { ApolloDriver } from '@nestjs/apollo';
import { GraphQLSchema } from 'graphql';

/**
 * `ApolloGatewayDriver` would do the same but loads `@apollo/gateway`, whose licence this project
 * does not take (docs/adr/0005).
 */
export class FederatedDriver extends ApolloDriver {
  /** Apollo Server takes the schema from its `gateway`; Nest is content with an empty one. */
  override generateSchema(): Promise<GraphQLSchema> {
    return Promise.resolve(new GraphQLSchema({}));
  }
}
